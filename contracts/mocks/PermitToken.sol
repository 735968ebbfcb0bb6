// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MockToken} from "./MockToken.sol";

/// @title PermitToken
/// @notice A token anyone can mint, with EIP-2612 over a domain that need not be its own name; for local chains and
/// tests. Never deployed anywhere else.
contract PermitToken is MockToken {
    /// @dev How much it says of its domain: EIP-5267, only `version()` like USDC, or nothing.
    enum Openness {
        Domain,
        Version,
        Nothing
    }

    bytes32 private constant _DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes32 private constant _PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );

    Openness private immutable _openness;
    bytes32 private immutable _nameHash;
    bytes32 private immutable _versionHash;
    string private _domainName;
    string private _domainVersion;
    mapping(address owner => uint256 nonce) public nonces;

    error PermitToken_Expired(uint256 deadline);
    error PermitToken_Hidden();
    error PermitToken_NotSigned(address signer, address owner);

    constructor(
        string memory domainName,
        string memory domainVersion,
        uint8 newDecimals,
        Openness openness
    ) MockToken("Permit Dollar", "PUSD", newDecimals) {
        (_domainName, _domainVersion, _openness) = (domainName, domainVersion, openness);
        (_nameHash, _versionHash) = (keccak256(bytes(domainName)), keccak256(bytes(domainVersion)));
    }

    function permit(
        address owner,
        address spender,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        if (block.timestamp > deadline) revert PermitToken_Expired(deadline);
        bytes32 message = keccak256(abi.encode(_PERMIT_TYPEHASH, owner, spender, value, nonces[owner]++, deadline));
        address signer = ECDSA.recover(keccak256(abi.encodePacked("\x19\x01", DOMAIN_SEPARATOR(), message)), v, r, s);
        if (signer != owner) revert PermitToken_NotSigned(signer, owner);
        _approve(owner, spender, value);
    }

    function version() external view returns (string memory) {
        if (_openness == Openness.Nothing) revert PermitToken_Hidden();
        return _domainVersion;
    }

    function eip712Domain()
        external
        view
        returns (
            bytes1 fields,
            string memory domainName,
            string memory domainVersion,
            uint256 chainId,
            address verifyingContract,
            bytes32 salt,
            uint256[] memory extensions
        )
    {
        if (_openness != Openness.Domain) revert PermitToken_Hidden();
        return (0x0f, _domainName, _domainVersion, block.chainid, address(this), 0, new uint256[](0));
    }

    // solhint-disable-next-line func-name-mixedcase
    function DOMAIN_SEPARATOR() public view returns (bytes32) {
        return keccak256(abi.encode(_DOMAIN_TYPEHASH, _nameHash, _versionHash, block.chainid, address(this)));
    }
}
