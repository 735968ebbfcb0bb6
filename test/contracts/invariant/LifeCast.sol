// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {LifeWorld} from "../support/LifeBase.sol";
import {LifeReceiver} from "../support/LifeReceiver.sol";
import {Receiver} from "../support/Receiver.sol";
import {MockDistributor, MockLedger, MockSettler} from "../support/RoundMocks.sol";
import {TestGate} from "../support/TestGate.sol";
import {TestRouter} from "../support/TestRouter.sol";
import {HookToken} from "../support/TestToken.sol";

/// What all lives share: one Program, its modules, two tokens that call back, and two accounts that are contracts.
struct Cast {
    IProgram program;
    address kind;
    TestRouter router;
    TestGate gate;
    TestGate builderGate;
    TestGate calibration;
    MockLedger mockLedger;
    address firstLedger;
    MockDistributor mockDistributor;
    /// Of `token`, of `other`, and of the native coin.
    address[3] tokenDistributors;
    MockSettler settler;
    HookToken token;
    HookToken other;
    Receiver refuser;
    LifeReceiver reenterer;
}

/// @title LifeCast
/// @notice Makes the world that the lives of one run share.
contract LifeCast is LifeWorld {
    Cast private _cast;

    constructor() {
        _createWorld();
        _cast.program = program;
        _cast.kind = kind;
        _cast.router = router;
        (_cast.gate, _cast.builderGate, _cast.calibration) = (gate, builderGate, new TestGate());
        _cast.mockLedger = new MockLedger();
        _cast.firstLedger = deploy(
            "contracts/work/FirstLedger.sol:FirstLedger",
            abi.encode(factory, uint256(30 days), uint256(7 days))
        );
        _cast.mockDistributor = new MockDistributor();
        _cast.settler = new MockSettler();
        (_cast.token, _cast.other) = (new HookToken(), new HookToken());
        (_cast.refuser, _cast.reenterer) = (new Receiver(), new LifeReceiver());
        _cast.refuser.setMode(Receiver.Mode.Refuse);
        _trust(address(_cast.calibration));
        _trust(address(_cast.mockLedger));
        _trust(_cast.firstLedger);
        _trust(address(_cast.mockDistributor));
        _createDistributors();
        _trust(address(_cast.settler));
    }

    function _createDistributors() private {
        address[3] memory assets = [address(_cast.token), address(_cast.other), NATIVE];
        for (uint256 i = 0; i < assets.length; ++i) {
            bytes memory arguments = abi.encode(assets[i]);
            address one = deploy("contracts/distribution/TokenDistributor.sol:TokenDistributor", arguments);
            _cast.tokenDistributors[i] = one;
            _trust(one);
        }
    }

    function cast() external view returns (Cast memory) {
        return _cast;
    }
}
